using System.CommandLine;
using System.Globalization;

namespace IroService.Cli;

/// <summary>Options that several commands take, read the same way in each.</summary>
static class CommonOptions
{
    public static Option<DateOnly> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        Required = true,
        CustomParser = argument => Iso(name, argument) ?? default,
    };

    public static Option<DateOnly?> OptionalDate(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = argument => Iso(name, argument),
    };

    public static Option<int?> CollectionYear(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1991 and <= 2199)
            {
                return year;
            }

            argument.AddError($"{name} {text} is not a year from 1991 to 2199, such as 2023 for 2023-24.");
            return null;
        },
    };

    static DateOnly? Iso(string name, System.CommandLine.Parsing.ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        argument.AddError($"{name} {text} is not a real date in the form YYYY-MM-DD, such as 2026-03-31.");
        return null;
    }
}
