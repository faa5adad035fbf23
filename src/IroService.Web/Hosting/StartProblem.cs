using IroService.Hosting;
using Microsoft.AspNetCore.Connections;

namespace IroService.Web.Hosting;

/// <summary>What keeps the program from starting, said in a sentence for the person who started it.</summary>
static class StartProblem
{
    /// <returns>The sentence, or null when the exception is a fault of the program.</returns>
    public static string? SentenceFor(Exception problem) => problem switch
    {
        StartRefused => problem.Message,
        IOException { InnerException: AddressInUseException } =>
            "Not started: " + problem.Message.TrimEnd('.') + ". Stop the other program, or choose another port, such as --urls http://127.0.0.1:5081.",
        _ => RunProgram.SentenceFor(problem),
    };
}

/// <summary>The program will not start as it was asked to; the message is the sentence that says why and what to do.</summary>
public sealed class StartRefused(string sentence) : Exception(sentence);
