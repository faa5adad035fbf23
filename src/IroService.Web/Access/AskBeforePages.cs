using System.Globalization;
using System.Reflection;
using IroService.Casework.Access;
using IroService.Web.Who;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IroService.Web.Access;

/// <summary>
/// Asks, before any handler of any page, whether it may be done: a child that the person may not know of is not found, like one that there is not; what
/// the person may not do, and what does not say what it asks, is refused.
/// </summary>
sealed class AskBeforePages(AskAccess ask) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await RefusalAsync(context) is { } refusal)
            context.Result = refusal;
        else
            await next();
    }

    async Task<IActionResult?> RefusalAsync(PageHandlerExecutingContext context)
    {
        if (Asked(context) is not { } act)
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        if (act != Act.Open && await RefusalAsync(context.HttpContext, act) is { } refusal)
            return refusal;
        var isRead = HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);
        return context.HandlerMethod is null && !isRead ? new StatusCodeResult(StatusCodes.Status405MethodNotAllowed) : null;
    }

    async Task<IActionResult?> RefusalAsync(HttpContext http, Act act)
    {
        if (WhoAsks.RoleOf(http.User) is not { } role)
            return new ChallengeResult();
        if (!act.IsOfOneChild())
            return role.May(act) ? null : new StatusCodeResult(StatusCodes.Status403Forbidden);

        var access = SignedInPerson.From(http.User) is { } me
            && int.TryParse(http.GetRouteValue("id") as string, NumberStyles.None, CultureInfo.InvariantCulture, out var childId)
            ? await ask.ApplyAsync(me.Id, childId, http.RequestAborted)
            : AccessToChild.Unknown;
        http.Features.Set(access);
        return !access.IsKnown ? new NotFoundResult() : access.May(act) ? null : new StatusCodeResult(StatusCodes.Status403Forbidden);
    }

    static Act? Asked(PageHandlerExecutingContext context) =>
        (context.HandlerMethod?.MethodInfo.GetCustomAttribute<AsksAttribute>() ?? context.ActionDescriptor.HandlerTypeInfo.GetCustomAttribute<AsksAttribute>())?.Act;
}
