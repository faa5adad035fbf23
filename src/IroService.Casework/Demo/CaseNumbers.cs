using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>The case system's own numbers, in the order in which children became known; groups of siblings; the records that few may open.</summary>
static class CaseNumbers
{
    const int Restricted = 6;

    public static void Give(Scene scene, List<Child> children)
    {
        children.Sort((one, other) => (one.Periods[0].Start, one.Family, other.Born).CompareTo((other.Periods[0].Start, other.Family, one.Born)));
        var dice = scene.Dice("case numbers");
        var number = 1_040_211;
        foreach (var child in children) child.Id = (number += dice.Between(3, 61)).ToString(CultureInfo.InvariantCulture);
        foreach (var siblings in children.GroupBy(child => child.Family).Where(family => family.Count() > 1))
            foreach (var child in siblings) child.SiblingGroup = $"S{siblings.First().Id}";
        foreach (var child in scene.Dice("restricted").Shuffled(children.Where(child => child.Periods[^1].End is null)).Take(Restricted)) child.Restricted = true;
    }

    /// <summary>A unique pupil number with its check letter, of a local authority that does not exist; children under five have none yet.</summary>
    public static string PupilNumber(Scene scene, Child child, DateOnly asAt)
    {
        if (child.AgeOn(asAt) < 5) return "UN1";
        if (child.Need == "N8") return "UN4";
        const string letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
        var digits = string.Create(CultureInfo.InvariantCulture, $"999{scene.Dice("pupil number", child.Id).Between(0, 999_999_999):000000000}");
        return letters[digits.Select((digit, place) => (digit - '0') * (place + 2)).Sum() % 23] + digits;
    }
}
