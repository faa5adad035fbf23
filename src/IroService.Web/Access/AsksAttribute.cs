using IroService.Casework.Access;

namespace IroService.Web.Access;

/// <summary>
/// What a page, one of its handlers, or another endpoint asks of the service: a handler's own stands before its page's. What says nothing is refused.
/// </summary>
/// <param name="act">What it is.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AsksAttribute(Act act) : Attribute
{
    public Act Act { get; } = act;
}
