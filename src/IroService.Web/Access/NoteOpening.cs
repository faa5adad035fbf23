using IroService.Casework.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroService.Web.Access;

/// <summary>Notes that a person is shown a page of a child's record, before it is written out. A file of it is shown like a page; a page that was refused, or only leads on, shows nothing.</summary>
sealed class NoteOpening(KeepOpenings keep) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var answered = await next();
        if (answered is { Exception: null, Result: null or PageResult or FileResult } && context.HandlerInstance is IShowsAChild { Shown: { } file })
            await keep.NoteAsync(file, context.ActionDescriptor.AttributeRouteInfo?.Template ?? context.ActionDescriptor.ViewEnginePath, context.HttpContext.RequestAborted);
    }
}
