using System.Data.Common;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using IroService.Casework.Storage;
using Serilog.Events;
using Serilog.Formatting;

namespace IroService.Hosting;

/// <summary>
/// Writes a fault as its kinds and places. What it says may be what a database said of people ("the duplicate key value is …"); only those that speak
/// of machines and settings keep their words.
/// </summary>
sealed class FaultsWithoutWords(ITextFormatter json) : ITextFormatter
{
    // EF Core puts the whole fault, with its words, into the sentence too.
    const string WholeFault = "error";

    public void Format(LogEvent logEvent, TextWriter output)
    {
        if (logEvent.Exception is not { } fault)
        {
            json.Format(logEvent, output);
            return;
        }

        var properties = logEvent.Properties.Select(p => new LogEventProperty(p.Key, p.Key == WholeFault ? new ScalarValue(fault.GetType().Name) : p.Value));
        json.Format(new(logEvent.Timestamp, logEvent.Level, new Wordless(fault), logEvent.MessageTemplate, properties, logEvent.TraceId ?? default, logEvent.SpanId ?? default), output);
    }

    static bool SpeaksOfMachines(Exception fault) =>
        fault is SocketException or TimeoutException or AuthenticationException or SettingException or DatabaseException or SurroundingsException;

    sealed class Wordless(Exception fault) : Exception
    {
        public override string ToString()
        {
            var text = new StringBuilder();
            for (var one = fault; one is not null; one = one.InnerException)
            {
                text.Append(text.Length > 0 ? "\n---> " : "").Append(one.GetType().FullName);
                if (one is DbException { SqlState: { Length: > 0 } state })
                    text.Append(" (").Append(state).Append(')');
                if (SpeaksOfMachines(one))
                    text.Append(": ").Append(one.Message);
                if (one.StackTrace is { } places)
                    text.Append('\n').Append(places);
            }

            return text.ToString();
        }
    }
}
