namespace IroService.Domain.Ssda903;

/// <summary>Dates as the SSDA903 tables write them: <c>dd/mm/yyyy</c>, ten characters, a day that exists.</summary>
public static class DfeDate
{
    /// <summary>The date, or none when the text is anything but a real date in that form.</summary>
    /// <param name="text">The trimmed value.</param>
    public static DateOnly? Read(string text) =>
        IsInForm(text) && Day(text) is var day and > 0 && Month(text) is >= 1 and <= 12 and var month
            && Year(text) is var year and > 0 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>Two digits, a slash, two digits, a slash, four digits; the day need not exist.</summary>
    /// <param name="text">The trimmed value.</param>
    public static bool IsInForm(string text)
    {
        if (text.Length != 10)
        {
            return false;
        }

        for (var i = 0; i < 10; i++)
        {
            if (i is 2 or 5 ? text[i] != '/' : !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Day(string text) => Digit(text, 0) * 10 + Digit(text, 1);

    private static int Month(string text) => Digit(text, 3) * 10 + Digit(text, 4);

    private static int Year(string text) => Digit(text, 6) * 1000 + Digit(text, 7) * 100 + Digit(text, 8) * 10 + Digit(text, 9);

    private static int Digit(string text, int at) => text[at] - '0';
}
