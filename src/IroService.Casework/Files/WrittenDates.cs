using IroService.Domain.Ssda903;

namespace IroService.Casework.Files;

/// <summary>What is wrong with a date that could not be read, without repeating text that may be about a person.</summary>
static class WrittenDates
{
    public const string Dfe = "dd/mm/yyyy";

    public static string Fault(string text, string expected)
    {
        if (DfeDate.IsInForm(text))
        {
            return text.StartsWith("29/02/", StringComparison.Ordinal)
                ? $"{text} is not a real date: that year has no 29 February."
                : $"{text} is not a real date.";
        }

        return text.Length <= 20 && text.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or '.' or ':' or ' ')
            ? $"{text} is not a date in the form {expected}."
            : $"this is text and not a date in the form {expected}.";
    }
}
