using IroService.Casework.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Access;

/// <summary>Asks the same before every endpoint that is no page: assets, health, the scheduler's jobs. What does not say what it asks is refused.</summary>
sealed class AskBeforeEndpoints(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            return next(context);
        var may = endpoint.Metadata.GetMetadata<AsksAttribute>()?.Act is { } act && (act == Act.Open || WhoAsks.RoleOf(context.User)?.May(act) == true);
        if (may)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
