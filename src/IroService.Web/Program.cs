using IroService.Web.Hosting;

try
{
    await using var app = PagesHost.Build(args);
    await app.PrepareAsync(args);
    await app.StartAsync();
    foreach (var address in app.Urls)
        Console.WriteLine($"IRO Service is running. Open {address} in a browser on this computer; Ctrl+C stops it.");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception problem) when (StartProblem.SentenceFor(problem) is { } sentence)
{
    Console.Error.WriteLine(sentence);
    return 1;
}
