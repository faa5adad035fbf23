using IroService.Domain.Ssda903;

namespace IroService.Domain.Tests.Ssda903;

public class The_order_of_ids
{
    [Fact]
    public void Is_by_code_point_also_beyond_the_basic_plane() =>
        Assert.Equal(["", "10", "2", "A", "a", "ａ", "😀", "😀1"], new[] { "😀1", "ａ", "2", "a", "A", "😀", "10", "" }.Order(CodePointOrder.Instance));
}
