using System.Globalization;
using IroService.Casework.Accounts;
using IroService.Casework.WorkingDays;
using IroService.Domain.Deadlines;

namespace IroService.Web.Pages.Shared;

/// <summary>Accounts as people say it.</summary>
static class AccountWords
{
    /// <summary>A moment by the clock on the wall: "28 November 2026, 14:05".</summary>
    public static string At(DateTime moment) => string.Create(CultureInfo.InvariantCulture, $"{Explanation.Written(LondonTime.DateOf(moment))}, {LondonTime.TimeOf(moment):HH:mm}");

    public static string Of(AccountStanding standing) => standing switch
    {
        AccountStanding.None => "No account",
        AccountStanding.Invited => "Invited",
        AccountStanding.InUse => "In use",
        AccountStanding.Locked => "Locked",
        AccountStanding.TurnedOff => "Turned off",
        AccountStanding.CouncilAccount => "Council account",
        _ => throw new InvalidOperationException($"Unknown standing {standing}."),
    };

    public static string Of(AccountEventKind kind) => kind switch
    {
        AccountEventKind.Invited => "Invited",
        AccountEventKind.ResetAsked => "A link to set another password was asked for",
        AccountEventKind.PasswordSet => "Password set",
        AccountEventKind.AuthenticatorSet => "Authenticator set up",
        AccountEventKind.AuthenticatorRemoved => "Authenticator removed",
        AccountEventKind.SignedIn => "Signed in",
        AccountEventKind.SignedOut => "Signed out",
        AccountEventKind.PasswordWrong => "A wrong password",
        AccountEventKind.CodeWrong => "The right password and a wrong code",
        AccountEventKind.Locked => $"Locked for {CountTries.LockedFor.TotalMinutes:0} minutes: {CountTries.AtMost} wrong in a row",
        AccountEventKind.Unlocked => "Unlocked",
        AccountEventKind.TurnedOff => "Turned off",
        AccountEventKind.TurnedOn => "Turned on",
        AccountEventKind.SignedOutEverywhere => "Signed out everywhere",
        AccountEventKind.Linked => "Came with the council account for the first time",
        AccountEventKind.Unlinked => "Parted from the council account",
        AccountEventKind.RoleGiven => "Another role, by the council's directory",
        _ => throw new InvalidOperationException($"Unknown event {kind}."),
    };
}
