namespace IroService.Cli;

/// <summary>What a command tells the one who started it.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>The command was understood and could not be done.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;
}
