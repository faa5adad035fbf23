namespace IroService.Web.Pages.Shared;

/// <summary>What a box for several lines looks like on a page.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Hint">What helps to answer; blank when nothing.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Length">How many characters it takes.</param>
public sealed record WordsBox(string Field, string Label, string Hint, string? Typed, int Length);

/// <summary>What a box for one line looks like on a page.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Hint">What helps to answer; blank when nothing.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Length">How many characters it takes.</param>
public sealed record LineBox(string Field, string Label, string Hint, string? Typed, int Length);

/// <summary>What a choice of one looks like on a page.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Legend">What is asked for.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Chosen">The value that was chosen; null for none.</param>
/// <param name="Hint">What helps to answer; blank when nothing.</param>
public sealed record ChoiceOfOne(string Field, string Legend, IReadOnlyList<Choice> Options, string? Chosen, string Hint = "");

/// <summary>One of the choices.</summary>
/// <param name="Value">As it is posted.</param>
/// <param name="Label">As a person reads it.</param>
/// <param name="Hint">What helps to choose; blank when nothing.</param>
/// <param name="Asks">What is asked for when it is chosen: boxes for a date or for words.</param>
public sealed record Choice(string Value, string Label, string Hint = "", params IReadOnlyList<object> Asks);

/// <summary>What a box for a password looks like on a page.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Label">What is asked for.</param>
/// <param name="Hint">What helps to answer; blank when nothing.</param>
/// <param name="Autocomplete">What a password manager fills in: <c>current-password</c> or <c>new-password</c>.</param>
public sealed record PasswordBox(string Field, string Label, string Hint, string Autocomplete);
