using System.Globalization;
using IroService.Domain.PeriodsOfCare;

namespace IroService.Domain.Tests.PeriodsOfCare;

public class The_order_of_a_childs_episodes
{
    [Fact]
    public void Is_by_DECOM_then_DEC_with_the_open_one_last_then_by_the_codes()
    {
        Episode[] inOrder =
        [
            An("2022-04-01", null),
            An("2022-05-01", "2022-06-01"),
            An("2022-05-01", "9999-12-31", rne: "Z"),
            An("2022-05-01", null, rne: "L", place: "U9"),
            An("2022-05-01", null, rne: "S", legalStatus: "C1", place: "U4"),
            An("2022-05-01", null, rne: "S", legalStatus: "C2", place: "U1"),
            An("2022-05-01", null, rne: "S", legalStatus: "C2", place: "U2", rec: "X1"),
        ];
        Assert.Equal(inOrder, inOrder.Reverse().Order(EpisodeOrder.Instance));
    }

    private static Episode An(string decom, string? dec, string rne = "", string legalStatus = "", string place = "", string rec = "") => new()
    {
        Decom = Day(decom),
        Dec = dec is null ? null : Day(dec),
        Rne = rne,
        LegalStatus = legalStatus,
        Place = place,
        Rec = rec,
    };

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
