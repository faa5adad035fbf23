namespace IroService.Casework.Demo;

/// <summary>How children took part, in the shares that Walsall published for the year to September 2023. Most do as they did last time.</summary>
static class Participation
{
    public static string Code(Dice dice, int age, string before)
    {
        if (age < 4) return "PN0";
        if (before is not ("" or "PN0") && dice.Chance(0.45)) return before;
        return dice.Weighted((811, "PN1"), (36, "PN2"), (15, "PN3"), (20, "PN4"), (86, "PN5"), (215, "PN6"), (11, "PN7"), (118, "PN8"), (11, ""));
    }
}
