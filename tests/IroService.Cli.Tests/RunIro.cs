using System.ComponentModel;
using System.Diagnostics;

namespace IroService.Cli.Tests;

/// <summary>What a run of the command-line program left behind.</summary>
sealed record Ran(int ExitCode, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command in this process.</summary>
    public static Ran Here(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = Iro.Run(args, output, errors);
        return new Ran(code, output.ToString(), errors.ToString());
    }

    /// <summary>Runs the built program, and gives the bytes that it wrote.</summary>
    public static async Task<(int ExitCode, byte[] Output)> Program(string culture, params string[] args)
    {
        return await Run(Built(new Dictionary<string, string> { ["LANG"] = culture, ["LC_ALL"] = culture }, args));
    }

    /// <summary>How long the built program takes: the quickest of a few runs, because the others measure what else the machine is doing.</summary>
    public static async Task<TimeSpan> Quickest(TimeSpan enough, params string[] args)
    {
        var quickest = TimeSpan.MaxValue;
        for (var run = 0; run < 20 && quickest >= enough; run++)
        {
            var watch = Stopwatch.StartNew();
            await Program("C.UTF-8", args);
            quickest = watch.Elapsed < quickest ? watch.Elapsed : quickest;
        }

        return quickest;
    }

    /// <summary>Runs the built program with these settings in its environment, and measures its processor time.</summary>
    public static async Task<(int ExitCode, string Output, TimeSpan Worked)> ProgramWith(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        using var process = Process.Start(Built(environment, args))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var worked = TimeSpan.Zero;
        while (!process.WaitForExit(50))
        {
            worked = ProcessorTime(process) ?? worked;
        }

        await errors;
        return (process.ExitCode, await output, worked);
    }

    /// <summary>Runs the built program and kills it as soon as the condition holds.</summary>
    public static async Task ProgramKilledWhenAsync(IReadOnlyDictionary<string, string> environment, Func<Task<bool>> condition, params string[] args)
    {
        using var process = Process.Start(Built(environment, args))!;
        var reading = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!process.HasExited && !await condition())
        {
            await Task.Delay(20);
        }

        process.Kill();
        await process.WaitForExitAsync();
        await reading;
    }

    // It cannot be asked of one that has just ended.
    static TimeSpan? ProcessorTime(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    static ProcessStartInfo Built(IReadOnlyDictionary<string, string> environment, string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "iro.exe" : "iro"), args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    static async Task<(int ExitCode, byte[] Output)> Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, output.ToArray());
    }
}
