using IroService.Casework.Storage.Outbox;
using IroService.Notifier.Bus;
using MassTransit;

namespace IroService.Notifier.Tests.Bus;

public class The_table_of_expected_consumers
{
    [Fact]
    public void Names_every_contract() => Assert.All(Contract.All, contract => ExpectedConsumers.Of(contract));

    [Fact]
    public void Is_what_consumers_there_are()
    {
        var consumers = typeof(NotifierBus).Assembly.GetTypes()
            .SelectMany(type => type.GetInterfaces()
                .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsumer<>))
                .Select(i => $"{i.GetGenericArguments()[0].Name} {type.GetField("Name")!.GetRawConstantValue()}"));
        Assert.Equal(consumers.Order(), Contract.All.SelectMany(contract => ExpectedConsumers.Of(contract).Select(name => $"{contract.Name} {name}")).Order());
    }
}
