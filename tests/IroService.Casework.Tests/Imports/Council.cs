using System.Globalization;
using IroService.Casework.Deadlines;
using IroService.Casework.Files;
using IroService.Casework.Imports;
using IroService.Casework.Imports.Service;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Reviews;
using IroService.Casework.Storage;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.WorkingDays;
using IroService.TestKit;
using IroService.TestKit.Councils;
using IroService.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace IroService.Casework.Tests.Imports;

/// <summary>A council with a database of its own, on a day, whose folders are written line by line.</summary>
sealed class Council : IDisposable
{
    static readonly WorkingDayCalendar Shipped = BankHolidayFeed.Shipped();

    readonly TemporaryFolder _files = new();
    readonly TestDatabase _database;
    int _folders;

    Council(TestDatabase database, DateOnly today)
    {
        _database = database;
        Clock.SetUtcNow(new DateTimeOffset(today, new TimeOnly(12, 0), TimeSpan.Zero));
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(1991, 4, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>As a program on this database has it.</summary>
    public Rulebook Rulebook { get; } = new(Statute.Rules, Shipped);

    public List<FileNote> Notes { get; } = [];

    /// <summary>So far off that nothing is owed but the reviews of the law; null: the day of the first import.</summary>
    public DateOnly? GoLive { get; set; } = ACouncil.NotYet;

    public int BatchSize { get; set; } = 200;

    public OpenDatabase Open => _database.Open;

    public DateOnly Today => Clock.Today();

    SaveChildren Save => new(Rulebook, Clock);

    ChangeChild ChangeChild => new(Open, Save);

    public RecomputeChildren Recompute => new(Open, Save, Clock);

    public RecordReviewHeld RecordReviewHeld => new(ChangeChild, Rulebook, Clock);

    public RecordBooking RecordBooking => new(ChangeChild, Clock);

    MakeCorrection Make => new(Open, ChangeChild, Recompute, Rulebook, Clock);

    public CorrectEpisode CorrectEpisode => new(Make);

    public CorrectReview CorrectReview => new(Make);

    public WithdrawReview WithdrawReview => new(Make);

    public DecideDisputedFact DecideDisputedFact => new(Make);

    public UndoImport Undo => new(Open, Save, Recompute, Clock) { BatchSize = BatchSize };

    public DutiesToSortOut DutiesToSortOut => new(Open, Rulebook, Clock);

    public ListWork ListWork => new(Open, Rulebook, Clock);

    public ListOpenDeadlines ListOpenDeadlines => new(Open, Rulebook);

    PlanImport Plan => new(Open, Rulebook, Clock);

    ImportSsda903 Importer => new(Open, Plan, new WriteImportedChildren(Open, Save) { BatchSize = BatchSize }, Recompute, new GoLiveSetting(GoLive), Clock);

    /// <summary>On a SQLite file, or on another database.</summary>
    public static async Task<Council> OnAsync(string today, TestDatabase? database = null) => new(database ?? await TestDatabase.SqliteAsync(), Day(today));

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void ItIs(string today) => Clock.SetUtcNow(new DateTimeOffset(Day(today), new TimeOnly(12, 0), TimeSpan.Zero));

    /// <summary>Writes and reads a folder. Rows are given as "A 2012-06-05", "A 2023-12-01 S C2 U1 2024-01-01 X1" (with REASON_PLACE_CHANGE after it) and "A 2024-01-03 PN1"; <c>-</c> is blank.</summary>
    public ReturnFolder Folder(string name, string[] headers, string[] episodes, string[] reviews, int? year = null)
    {
        var path = _files.FileNamed($"{++_folders}/{name}");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Combine(path, "header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n" + string.Concat(headers.Select(h => Row(h, w => [w[0], "1", Dfe(w[1]), "", "", "", ""]))));
        File.WriteAllText(
            Path.Combine(path, "episodes.csv"),
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
            + string.Concat(episodes.Select(e => Row(e, w => [w[0], Dfe(w[1]), Or(w, 2), Or(w, 3), "", Or(w, 4), "", Dfe(Or(w, 5)), Or(w, 6), Or(w, 7), "", "", ""]))));
        File.WriteAllText(Path.Combine(path, "reviews.csv"), "CHILD,DOB,REVIEW,REVIEW_CODE\n" + string.Concat(reviews.Select(r => Row(r, w => [w[0], "", Dfe(w[1]), Or(w, 2)]))));
        return Read(path, year);
    }

    public ReturnFolder Read(string path, int? year = null) => ReadReturnFolder.Read(path, year, Today, Notes.Add);

    public async Task<ImportOutcome> ImportAsync(params ReturnFolder[] folders) => await Importer.ApplyAsync(folders, null, TestContext.Current.CancellationToken);

    public async Task<ImportOutcome.Done> ImportedAsync(params ReturnFolder[] folders) => Assert.IsType<ImportOutcome.Done>(await ImportAsync(folders));

    /// <summary>Imports, and breaks off as a kill does after so many batches.</summary>
    public async Task KilledAfterAsync(int batches, params ReturnFolder[] folders) =>
        await Assert.ThrowsAsync<KilledException>(() => Importer.ApplyAsync(folders, new Killer(batches), TestContext.Current.CancellationToken));

    public async Task UndoKilledAfterAsync(int batches) =>
        await Assert.ThrowsAsync<KilledException>(() => Undo.ApplyAsync(null, new Killer(batches), TestContext.Current.CancellationToken));

    public Task<ImportPlan> PlanAsync(params ReturnFolder[] folders) => Plan.ApplyAsync(folders, withDates: true, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<DataFault>> TruthAsync(params ReturnFolder[] folders) => new TellTruth(Open, Rulebook, Clock).ApplyAsync(folders, TestContext.Current.CancellationToken);

    /// <summary>Writes the service's own files, each as "people.csv" and its text, and imports them.</summary>
    public async Task<ServicePlan> ServiceAsync(bool dryRun, params (string File, string Text)[] files)
    {
        var path = _files.FileNamed($"service{++_folders}");
        Directory.CreateDirectory(path);
        foreach (var (file, text) in files)
        {
            await File.WriteAllTextAsync(Path.Combine(path, file), text);
        }

        return await ServiceFolderAsync(path, dryRun);
    }

    public Task<ServicePlan> ServiceFolderAsync(string path, bool dryRun = false) =>
        new ImportServiceFiles(Open, Save, Clock).ApplyAsync(path, dryRun, Notes.Add, null, TestContext.Current.CancellationToken);

    public Task<ServicePlan> ServiceAsync(params (string File, string Text)[] files) => ServiceAsync(dryRun: false, files);

    public async Task<Child> ChildAsync(string reference)
    {
        await using var db = Open();
        return await db.Children.Include(c => c.Allocations).Include(c => c.Bookings).Include(c => c.Notifications).WithFacts()
            .SingleAsync(c => c.Reference == reference, TestContext.Current.CancellationToken);
    }

    public async Task<T> AskAsync<T>(Func<IroDbContext, Task<T>> query)
    {
        await using var db = Open();
        return await query(db);
    }

    /// <summary>Adds somebody who can record things.</summary>
    public async Task<int> PersonAsync(string reference, Domain.Notifications.Role role = Domain.Notifications.Role.Iro)
    {
        await using var db = Open();
        var person = new Domain.Notifications.Person { Reference = reference, Name = reference, Email = $"{reference}@example.org", Role = role };
        db.Add(person);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return person.Id;
    }

    public void Dispose()
    {
        _database.Dispose();
        _files.Dispose();
    }

    static string Row(string text, Func<string[], string[]> fields) => string.Join(',', fields(text.Split(' '))) + "\n";

    static string Or(string[] words, int index) => index < words.Length && words[index] != "-" ? words[index] : "";

    static string Dfe(string iso) => iso is "" or "-" ? "" : Day(iso).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>The program was killed.</summary>
sealed class KilledException() : Exception("killed");

file sealed class Killer(int batches) : IProgress<ImportProgress>
{
    int _left = batches;

    public void Report(ImportProgress value)
    {
        if (--_left == 0)
        {
            throw new KilledException();
        }
    }
}
