namespace IroService.Web.Who;

/// <summary>Whether people are chosen from a list instead of signing in: only in a made-up council, which answers on its own computer alone.</summary>
public sealed record WhoMayChoose(bool FromAList);
