namespace IroService.Casework.Demo;

/// <summary>The children of one family who come into care, the youngest first.</summary>
static class Siblings
{
    public static List<Child> Of(Dice dice, Route route, DateOnly day, int family)
    {
        var heritage = Names.Of(dice, route == Route.Unaccompanied ? Names.ComeAlone : Names.Town);
        var familyName = dice.Pick(heritage.Families);
        var alone = route is Route.Unaccompanied or Route.Remand or Route.Teenager or Route.Relinquished;
        var number = alone ? 1 : dice.Weighted((64, 1), (20, 2), (11, 3), (5, 4));
        var ethnic = dice.Pick(heritage.Ethnic);
        var need = route switch
        {
            Route.Unaccompanied => "N8",
            Route.Remand => "N6",
            Route.Teenager => dice.Weighted((40, "N5"), (35, "N4"), (25, "N1")),
            _ => dice.Weighted((68, "N1"), (14, "N5"), (9, "N4"), (6, "N3"), (3, "N2")),
        };
        var postcode = route == Route.Unaccompanied ? "" : Homes.Postcode(dice, inTown: 0.95);
        var born = day.AddDays(-AgeInDays(dice, route));
        var children = new List<Child>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (children.Count == 0 || children.Count < number && Child.Age(born, day) < 17)
        {
            var girl = dice.Chance(route switch { Route.Unaccompanied => 0.1, Route.Remand => 0.08, _ => 0.47 });
            var given = dice.Pick(girl ? heritage.Girls : heritage.Boys);
            if (names.Add(given))
                children.Add(new()
                {
                    Family = family,
                    GivenName = given,
                    KnownAs = Names.KnownAs(dice, given),
                    FamilyName = dice.Chance(0.9) ? familyName : dice.Pick(heritage.Families),
                    Girl = girl,
                    Born = born,
                    Ethnic = ethnic,
                    Need = need,
                    HomePostcode = postcode,
                });
            born = born.AddDays(-dice.Between(330, 1150));
        }
        return children;
    }

    static int AgeInDays(Dice dice, Route route) => route switch
    {
        Route.Adoption => dice.Days((38, 0, 12), (34, 13, 500), (28, 501, 1400)),
        Route.Relinquished => dice.Between(0, 3),
        Route.Proceedings => dice.Days((20, 0, 20), (13, 21, 365), (27, 366, 1800), (23, 1801, 3650), (17, 3651, 5500)),
        Route.SoonHome => dice.Days((20, 5, 1500), (22, 1501, 3650), (38, 3651, 5600), (20, 5601, 6200)),
        Route.PoliceProtection => dice.Days((30, 30, 1800), (30, 1801, 4300), (40, 4301, 6000)),
        Route.Remand => dice.Between(4800, 6450),
        Route.Unaccompanied => dice.Days((15, 4800, 5600), (85, 5601, 6450)),
        _ => dice.Between(4900, 6200),
    };
}
