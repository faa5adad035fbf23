using IroService.Casework.Accounts;
using IroService.Casework.Drafts;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Imports;
using IroService.Casework.Storage.Outbox;
using IroService.Domain.Access;
using IroService.Domain.Deadlines;
using IroService.Domain.Disputes;
using IroService.Domain.Events;
using IroService.Domain.Midway;
using IroService.Domain.Notifications;
using IroService.Domain.PeriodsOfCare;
using IroService.Domain.Ratings;
using IroService.Domain.Recommendations;
using IroService.Domain.Records;
using IroService.Domain.Reports.Quarterly;
using IroService.Domain.Reports.Supervision;
using IroService.Domain.Reviews;
using IroService.Domain.WorkingDays;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IroService.Casework.Storage;

/// <summary>The service's database. Each provider has a derived context with migrations of its own.</summary>
public abstract class IroDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>Whether a transaction was begun that all of the work belongs to (<see cref="OneTransaction"/>).</summary>
    internal bool IsInOneTransaction { get; set; }

    public DbSet<Child> Children => Set<Child>();

    public DbSet<Episode> Episodes => Set<Episode>();

    public DbSet<PeriodOfCare> Periods => Set<PeriodOfCare>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<BookingChange> BookingChanges => Set<BookingChange>();

    public DbSet<MidwayReview> Midways => Set<MidwayReview>();

    public DbSet<CarePlanRating> Ratings => Set<CarePlanRating>();

    public DbSet<DisputeOnFile> DisputesOnFile => Set<DisputeOnFile>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<EarlyReviewCall> EarlyReviewCalls => Set<EarlyReviewCall>();

    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    public DbSet<RecommendationStep> RecommendationSteps => Set<RecommendationStep>();

    public DbSet<ReviewRecord> ReviewRecords => Set<ReviewRecord>();

    public DbSet<RecordAnswer> RecordAnswers => Set<RecordAnswer>();

    public DbSet<RecordStep> RecordSteps => Set<RecordStep>();
    public DbSet<RecommendationProgress> RecommendationProgress => Set<RecommendationProgress>();

    public DbSet<SignificantEvent> SignificantEvents => Set<SignificantEvent>();

    public DbSet<Deadline> Deadlines => Set<Deadline>();

    public DbSet<DutyAnswer> Answers => Set<DutyAnswer>();

    public DbSet<DeadlineChange> DeadlineChanges => Set<DeadlineChange>();

    public DbSet<Announcement> Announcements => Set<Announcement>();

    public DbSet<NightlyProof> NightlyProofs => Set<NightlyProof>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<ProtectionPlans> ProtectionPlans => Set<ProtectionPlans>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<Deputy> Deputies => Set<Deputy>();

    public DbSet<RestrictedAccess> RestrictedAccess => Set<RestrictedAccess>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Email> Emails => Set<Email>();

    public DbSet<Opening> Openings => Set<Opening>();

    public DbSet<EmergencyAccess> EmergencyAccesses => Set<EmergencyAccess>();

    public DbSet<EmergencyNotice> EmergencyNotices => Set<EmergencyNotice>();

    public DbSet<EmergencyAttempt> EmergencyAttempts => Set<EmergencyAttempt>();

    public DbSet<Death> Deaths => Set<Death>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<ReceivedMessage> ReceivedMessages => Set<ReceivedMessage>();

    public DbSet<FailedMessage> FailedMessages => Set<FailedMessage>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<HistorySeal> HistorySeals => Set<HistorySeal>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportChange> ImportChanges => Set<ImportChange>();

    public DbSet<CouncilSettings> CouncilSettings => Set<CouncilSettings>();

    public DbSet<BankHoliday> BankHolidays => Set<BankHoliday>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<DirectoryLink> DirectoryLinks => Set<DirectoryLink>();

    public DbSet<QuarterlyReport> QuarterlyReports => Set<QuarterlyReport>();

    public DbSet<SupervisionAction> SupervisionActions => Set<SupervisionAction>();

    public DbSet<ReportNotice> ReportNotices => Set<ReportNotice>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    /// <summary>With which cookies, forms' tokens and links are signed and sealed, by every program alike.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IroDbContext).Assembly);
        foreach (var key in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetForeignKeys()).Where(k => !k.IsOwnership))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(5, 2);
    }
}

/// <summary>SQLite: one file, the default.</summary>
public sealed class SqliteIroDbContext : IroDbContext
{
    /// <summary>Opens nothing yet.</summary>
    public SqliteIroDbContext(DbContextOptions<SqliteIroDbContext> options)
        : base(options)
    {
        // Also for a single statement: a transaction is what takes its turn (SqliteTurns).
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }
}

/// <summary>PostgreSQL 15 and later.</summary>
public sealed class PostgreSqlIroDbContext(DbContextOptions<PostgreSqlIroDbContext> options) : IroDbContext(options);

/// <summary>SQL Server 2019 and later, and Azure SQL.</summary>
public sealed class SqlServerIroDbContext(DbContextOptions<SqlServerIroDbContext> options) : IroDbContext(options);
