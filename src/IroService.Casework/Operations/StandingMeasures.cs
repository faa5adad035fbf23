using System.Diagnostics.Metrics;

namespace IroService.Casework.Operations;

/// <summary>How the service stands, as gauges. They give what was kept last, or nothing: to be asked never waits for the database.</summary>
public sealed class StandingMeasures : IDisposable
{
    private readonly Meter _meter = new(Measures.MeterName);
    private volatile Standing? _last;

    /// <summary>Gauges that give nothing yet.</summary>
    public StandingMeasures()
    {
        Gauge("iro.outbox.age", "s", "How long the oldest message that the broker has not taken has waited", s => s.OutboxAge.TotalSeconds);
        Gauge("iro.outbox.unreceived", "{message}", "Messages that the broker took more than five minutes ago and nobody has received", s => s.Undelivered.NeverReceived);
        Gauge("iro.deadlines.overdue", "{deadline}", "Open deadlines that are past due", s => s.Overdue);
        Gauge("iro.deadlines.lateness", "d", "Calendar days by which the most late of them is past due", s => s.MostDaysLate);
        Gauge("iro.sweep.lateness", "s", "How long ago the sweep last looked at every deadline; nothing before it first did", s => s.SweepLateness?.TotalSeconds);
    }

    /// <summary>Keeps what was read; null when it could not be, because a number that stands still would look well.</summary>
    public void Keep(Standing? standing) => _last = standing;

    /// <summary>Takes the gauges away.</summary>
    public void Dispose() => _meter.Dispose();

    private void Gauge(string name, string unit, string meaning, Func<Standing, double?> of) => _meter.CreateObservableGauge(
        name, () => _last is { } standing && of(standing) is { } value ? [new Measurement<double>(value)] : Array.Empty<Measurement<double>>(), unit, meaning);
}
