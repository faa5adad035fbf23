using System.Net.Sockets;
using IroService.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace IroService.Scheduler.Tests.Hosting;

public class A_fault_in_the_log
{
    [Fact]
    public void Is_its_kinds_and_places_and_nothing_that_it_says()
    {
        var entry = Written(new InvalidOperationException("The duplicate key value is (Jane Doe).", new FormatException("Jane Doe")));
        Assert.Contains("System.InvalidOperationException", entry, StringComparison.Ordinal);
        Assert.Contains("---> System.FormatException", entry, StringComparison.Ordinal);
        Assert.Contains(nameof(Written), entry, StringComparison.Ordinal);
        Assert.Contains("\"Id\":7", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", entry, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_its_words_when_they_are_of_machines() =>
        Assert.Contains("Connection refused", Written(new SocketException((int)SocketError.ConnectionRefused)), StringComparison.Ordinal);

    static string Written(Exception fault)
    {
        using var output = new StringWriter();
        using var log = new LoggerConfiguration().WriteTo.Sink(new Into(output)).CreateLogger();
        try
        {
            throw fault;
        }
        catch (Exception thrown)
        {
            log.Error(thrown, "Child {Id} was not saved: {error}", 7, thrown);
        }

        return output.ToString();
    }

    sealed class Into(TextWriter output) : ILogEventSink
    {
        readonly FaultsWithoutWords format = new(new CompactJsonFormatter());

        public void Emit(LogEvent logEvent) => format.Format(logEvent, output);
    }
}
