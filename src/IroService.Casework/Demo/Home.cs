using System.Globalization;

namespace IroService.Casework.Demo;

/// <summary>Where a child lives: the carer's home or the establishment, the same for all who live there.</summary>
sealed record Home(int Number, string Provider, string Postcode, string Urn);

/// <summary>The foster homes, children's homes and supported lodgings that the council uses, in its town and farther away. The postcode areas do not exist.</summary>
sealed class Homes
{
    const string Town = "XW";
    static readonly string[] farther = ["XB", "XD", "XS", "XT"];

    readonly List<Home> own = [];
    readonly List<Home> agency = [];
    readonly List<Home> childrens = [];
    readonly List<Home> supported = [];
    readonly List<Home> secure = [];
    int number;

    public Homes(Scene scene)
    {
        var dice = scene.Dice("homes");
        Add(own, 320, "PR1", 0.85, "1255601");
        Add(agency, 220, "PR4", 0.45, urn: null);
        Add(childrens, 48, "PR4", 0.4, urn: null);
        Add(supported, 30, "PR4", 0.7, urn: null);
        Add(secure, 4, "PR3", 0, urn: null);

        void Add(List<Home> to, int count, string provider, double inTown, string? urn)
        {
            for (var i = 0; i < count; i++)
                to.Add(new(++number, provider, Postcode(dice, inTown), urn ?? (1_255_700 + number).ToString(CultureInfo.InvariantCulture)));
        }
    }

    public Home Foster(Dice dice) => dice.Pick(dice.Chance(0.6) ? own : agency);

    public Home ChildrensHome(Dice dice) => dice.Pick(childrens);

    public Home Supported(Dice dice) => dice.Pick(supported);

    public Home Secure(Dice dice) => dice.Pick(secure);

    /// <summary>A relative's home, an adopter's, or the parents' own: nobody else's.</summary>
    public Home Family(Dice dice, string provider) => new(++number, provider, Postcode(dice, 0.6), "XXXXXXX");

    public static string Postcode(Dice dice, double inTown)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        var area = dice.Chance(inTown) ? Town : dice.Pick(farther);
        return string.Create(CultureInfo.InvariantCulture,
            $"{area}{dice.Between(1, 14)} {dice.Between(1, 9)}{letters[dice.Between(0, 19)]}{letters[dice.Between(0, 19)]}");
    }
}
