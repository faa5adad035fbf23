using IroService.Casework.Notifications;

namespace IroService.Web.Pages.Deputies;

/// <summary>Deputies as a table.</summary>
/// <param name="Caption">What they are, for who hears the page.</param>
/// <param name="Deputies">By the first day.</param>
/// <param name="MayEnd">Whether the person may end them.</param>
public sealed record DeputyTable(string Caption, IReadOnlyList<DeputyOnList> Deputies, bool MayEnd);
