using IroService.Casework.Drafts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace IroService.Web.Who;

/// <summary>A form that was sent and taken, which a page answers by leading on, is kept no longer; one that is shown again with what is wrong is. Of a page with several forms, the one without a name.</summary>
sealed class ForgetTyped(KeepDrafts keep) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var answered = await next();
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && context.HandlerMethod is { Name: null } && answered is { Exception: null, Result: IKeepTempDataResult } && SignedInPerson.From(context.HttpContext.User) is { } me)
            await keep.ForgetAsync(me.Id, request.Path, context.HttpContext.RequestAborted);
    }
}
