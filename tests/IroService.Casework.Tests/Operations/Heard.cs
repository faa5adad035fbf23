using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using IroService.Casework.Operations;

namespace IroService.Casework.Tests.Operations;

/// <summary>One measurement.</summary>
/// <param name="Name">The instrument's.</param>
/// <param name="Value">In its unit.</param>
/// <param name="Labels">As name=value.</param>
sealed record Measured(string Name, double Value, string Labels);

/// <summary>Listens to our measures from now on. Tests that run beside this one are heard too.</summary>
sealed class Heard : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly ConcurrentQueue<Instrument> _instruments = new();

    public Heard()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Measures.MeterName)
            {
                _instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Keep(instrument, value, labels));
        _listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Keep(instrument, value, labels));
        _listener.Start();
    }

    public IEnumerable<Measured> All => _measured;

    public IEnumerable<Instrument> Instruments => _instruments;

    public void AskGauges() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels) =>
        _measured.Enqueue(new Measured(instrument.Name, value, string.Join(',', labels.ToArray().Select(label => $"{label.Key}={label.Value}"))));
}
