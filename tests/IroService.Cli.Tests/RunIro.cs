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
    public static async Task<(int ExitCode, byte[] Output, TimeSpan Took)> Program(string culture, params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "iro.exe" : "iro"), args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LANG"] = start.Environment["LC_ALL"] = culture;
        return await Run(start);
    }

    /// <summary>Runs the built program with these settings in its environment.</summary>
    public static async Task<(int ExitCode, string Output, TimeSpan Took)> ProgramWith(IReadOnlyDictionary<string, string> environment, params string[] args)
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

        var (code, output, took) = await Run(start);
        return (code, System.Text.Encoding.UTF8.GetString(output), took);
    }

    static async Task<(int ExitCode, byte[] Output, TimeSpan Took)> Run(ProcessStartInfo start)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, output.ToArray(), watch.Elapsed);
    }
}
