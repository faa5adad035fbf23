using IroService.Casework.Settings;
using IroService.Casework.Storage;
using Microsoft.Extensions.Configuration;

namespace IroService.Casework.Tests.Settings;

public class Settings_of_the_bus
{
    [Fact]
    public void Are_the_bus_in_memory_when_there_are_none() => Assert.True(BusOptions.Read(Settings()).InMemory);

    [Fact]
    public void Name_the_RabbitMQ()
    {
        var bus = BusOptions.Read(Settings(("Bus:Host", "rabbit.council.test"), ("Bus:Port", "5673"), ("Bus:User", "iro"), ("Bus:Password", "p"), ("Bus:VirtualHost", "iro")));
        Assert.Equal(("rabbit.council.test", 5673, "iro", "p", "iro"), (bus.Host, bus.Port, bus.User, bus.Password, bus.VirtualHost));
    }

    [Theory]
    [InlineData("Bus:Port", "amqp", """Setting Bus:Port is "amqp"; expected a port from 1 to 65535.""")]
    [InlineData("Bus:Port", "0", """Setting Bus:Port is "0"; expected a port from 1 to 65535.""")]
    [InlineData("Bus:Host", "amqp://rabbit", """Setting Bus:Host is "amqp://rabbit"; expected the name or address of a host, without a port.""")]
    public void That_cannot_be_used_are_named_with_what_was_expected(string name, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => BusOptions.Read(Settings(("Bus:Host", "rabbit"), (name, value)))).Message);

    [Fact]
    public void Without_a_host_are_a_host_forgotten() =>
        Assert.Equal(
            "Setting Bus:Host is not set; expected the host of the RabbitMQ that Bus:User is meant for.",
            Assert.Throws<SettingException>(() => BusOptions.Read(Settings(("Bus:User", "iro")))).Message);

    [Fact]
    public void Are_needed_by_a_program_that_is_of_no_use_alone() => Assert.Throws<SettingException>(() => BusOptions.ReadShared(Settings()));

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => Unknown_settings.Of(settings);
}

public class Unknown_settings
{
    [Theory]
    [InlineData("Bus:Hots")]
    [InlineData("Mail:Sever")]
    [InlineData("Database:ConnectionStrng")]
    [InlineData("Council:Nmae")]
    public void Stop_the_program_and_are_named_without_their_value(string name)
    {
        var problem = Assert.Throws<SettingException>(() => KnownSettings.RefuseUnknown(Of((name, "secret"))));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Databse:Provider", """Setting Databse:Provider is "…"; expected a setting of Database: there is no section Databse.""")]
    [InlineData("Mial:Host", """Setting Mial:Host is "…"; expected a setting of Mail: there is no section Mial.""")]
    [InlineData("Reviews:CountsFrom", """Setting Reviews:CountsFrom is "…"; expected a setting of Bus or Mail or Database or Council or Terminology or Workflows or Bookings or Web or SignIn or Keys or Telemetry: there is no section Reviews.""")]
    [InlineData("Workflow:Local:0", """Setting Workflow:Local:0 is "…"; expected a setting of Workflows: there is no section Workflow.""")]
    public void In_a_section_of_their_own_name_the_nearest_that_there_is(string name, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<SettingException>(() => KnownSettings.RefuseUnknown(Of((name, "secret")))).Message);

    [Theory]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections")]
    [InlineData("Serilog:MinimumLevel:Default")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("MAIN:REPOSITORY")]
    [InlineData("npm:config")]
    [InlineData(":CF_USER_TEXT_ENCODING")]
    [InlineData("Databse")]
    public void Are_not_those_of_others(string name) => KnownSettings.RefuseUnknown(Of((name, "1")));

    [Fact]
    public void Are_none_of_these() =>
        KnownSettings.RefuseUnknown(Of(("bus:host", "rabbit"), ("Mail:QuietSeconds", "20"), ("Database:Provider", "Sqlite"), ("Council:Name", "Anyshire"), ("PATH", "/bin")));

    internal static IConfiguration Of(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.GroupBy(s => s.Name).Select(s => KeyValuePair.Create(s.Key, (string?)s.Last().Value))).Build();
}
