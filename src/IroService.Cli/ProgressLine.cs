using System.Diagnostics;
using IroService.Casework.Imports;

namespace IroService.Cli;

/// <summary>Shows how far a long command is: a bar that is drawn over where someone watches a terminal, else a line every few seconds.</summary>
sealed class ProgressLine(TextWriter errors, bool terminal) : IProgress<ImportProgress>, IDisposable
{
    const int Width = 30;
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    readonly Stopwatch _sinceLine = Stopwatch.StartNew();
    bool _drawn;

    public void Report(ImportProgress value)
    {
        if (terminal)
        {
            var full = value.All == 0 ? Width : Width * value.Done / value.All;
            errors.Write($"\r{value.What} [{new string('#', full)}{new string('.', Width - full)}] {value.Done}/{value.All}\u001b[K");
            errors.Flush();
            _drawn = true;
        }
        else if (_sinceLine.Elapsed >= Pause)
        {
            errors.WriteLine($"{value.What}: {value.Done} of {value.All}.");
            _sinceLine.Restart();
        }
    }

    public void Dispose()
    {
        if (_drawn)
        {
            errors.Write("\r\u001b[K");
            errors.Flush();
            _drawn = false;
        }
    }
}
