using IroService.Casework.PeriodsOfCare;

namespace IroService.Web.Access;

/// <summary>A page of a child's record: that it was opened is kept. Every page whose address begins with a child is one; a test sees to it.</summary>
interface IShowsAChild
{
    /// <summary>What is shown, and to whom; null when nothing is.</summary>
    ChildFile? Shown { get; }
}
