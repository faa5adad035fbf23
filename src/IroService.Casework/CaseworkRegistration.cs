using IroService.Casework.Access;
using IroService.Casework.Accounts;
using IroService.Casework.Deadlines;
using IroService.Casework.Disputes;
using IroService.Casework.Imports;
using IroService.Casework.Imports.Service;
using IroService.Casework.Midway;
using IroService.Casework.Notifications;
using IroService.Casework.Events;
using IroService.Casework.Operations;
using IroService.Casework.PeriodsOfCare;
using IroService.Casework.Ratings;
using IroService.Casework.Recommendations;
using IroService.Casework.Records;
using IroService.Casework.Reports;
using IroService.Casework.Reports.Quarterly;
using IroService.Casework.Reports.Supervision;
using IroService.Casework.Reviews;
using IroService.Casework.Settings;
using IroService.Casework.Storage;
using IroService.Casework.Storage.History;
using IroService.Casework.Storage.Moving;
using IroService.Casework.Storage.Outbox;
using IroService.Casework.Workflows;
using IroService.Casework.WorkingDays;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IroService.Casework;

/// <summary>Adds what people do to a program: the database, the rules in force and the operations.</summary>
public static class CaseworkRegistration
{
    /// <summary>Reads the settings <c>Database:*</c> and <c>Workflows:Folder</c> and registers everything.</summary>
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    /// <exception cref="WorkflowsException">A definition cannot be used; every problem is named.</exception>
    public static IServiceCollection AddIroCasework(this IServiceCollection services, IConfiguration configuration)
    {
        KnownSettings.RefuseUnknown(configuration);
        services.AddIroDatabase(configuration.ReadDatabaseOptions());
        services.AddSingleton(Rulebook.Load(CheckWorkflows.FolderOf(configuration), BankHolidayFeed.Shipped()));
        services.AddSingleton(RatingForms.Load(CheckWorkflows.FolderOf(configuration)));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(configuration.ReadTerminology());
        services.AddIroAccounts(configuration);
        return services
            .AddSingleton<MigrateDatabase>()
            .AddSingleton<CopyDatabase>()
            .AddSingleton<BackUpDatabase>()
            .AddSingleton<RestoreDatabase>()
            .AddSingleton<SaveChildren>()
            .AddSingleton<ChangeChild>()
            .AddSingleton<RecomputeChildren>()
            .AddSingleton<AgreeBySilence>()
            .AddSingleton<OpenDispute>()
            .AddSingleton<MoveDispute>()
            .AddSingleton<MoveUpUnanswered>()
            .AddSingleton<WriteDisputeNote>()
            .AddSingleton<RequireDefinitions>()
            .AddSingleton<ListDisputes>()
            .AddSingleton<FindDisputeOffers>()
            .AddSingleton<DeclineOffer>()
            .AddSingleton<ReadSilenceRegister>()
            .AddSingleton<SendSilenceRegister>()
            .AddSingleton<ProveDuties>()
            .AddSingleton<ReadProof>()
            .AddSingleton<CountCareFigures>()
            .AddSingleton<RestrictRecord>()
            .AddSingleton<NameForRestricted>()
            .AddSingleton<EndRestrictedAccess>()
            .AddSingleton<AskAccess>()
            .AddSingleton<RecordReviewHeld>()
            .AddSingleton<SaveRecord>()
            .AddSingleton<SignOffRecord>()
            .AddSingleton<AddToRecord>()
            .AddSingleton<MakeRecommendation>()
            .AddSingleton<ChangeRecommendation>()
            .AddSingleton<MoveRecommendation>()
            .AddSingleton<ListOwnRecommendations>()
            .AddSingleton<ListLiveRecommendations>()
            .AddSingleton<TellIro>()
            .AddSingleton<RecordBooking>()
            .AddSingleton(MovesNeedApproval.Read(configuration))
            .AddSingleton<AskForMeetingChange>()
            .AddSingleton<DecideMeetingChange>()
            .AddSingleton<ListMeetingChanges>()
            .AddSingleton<BookTogether>()
            .AddSingleton<CancelBooking>()
            .AddSingleton<CancelTogether>()
            .AddSingleton<PlanMeeting>()
            .AddSingleton<ReadDiary>()
            .AddSingleton<RecordDeath>()
            .AddSingleton<MakeCorrection>()
            .AddSingleton<CorrectEpisode>()
            .AddSingleton<CorrectReview>()
            .AddSingleton<WithdrawReview>()
            .AddSingleton<DecideDisputedFact>()
            .AddSingleton<RecordAdjournment>()
            .AddSingleton<CallForEarlyReview>()
            .AddSingleton<WithdrawEarlyReviewCall>()
            .AddSingleton<RecordMidway>()
            .AddSingleton<FindPlanFacts>()
            .AddSingleton<RatePlan>()
            .AddSingleton<DrawSecondRatings>()
            .AddSingleton<RateSecond>()
            .AddSingleton<ListSecondRatings>()
            .AddSingleton<AnswerDuty>()
            .AddSingleton<TakeBackAnswer>()
            .AddSingleton<ListOwnDuties>()
            .AddSingleton<AcknowledgeNotice>()
            .AddSingleton<NameDeputy>()
            .AddSingleton<EndDeputy>()
            .AddSingleton<ListDeputies>()
            .AddSingleton<PassOnNotices>()
            .AddSingleton<ReadHandOver>()
            .AddSingleton<ListLeavers>()
            .AddSingleton<HandOver>()
            .AddSingleton<ReadReallocation>()
            .AddSingleton<PreviewReallocation>()
            .AddSingleton<Reallocate>()
            .AddSingleton<TellByEmail>()
            .AddSingleton<ListFailedEmails>()
            .AddSingleton<RetryFailedMessages>()
            .AddSingleton<CountUndelivered>()
            .AddSingleton<ListUndelivered>()
            .AddSingleton<ReadStanding>()
            .AddSingleton(GoLiveSetting.Read(configuration))
            .AddSingleton<PlanImport>()
            .AddSingleton<WriteImportedChildren>()
            .AddSingleton<ImportSsda903>()
            .AddSingleton<UndoImport>()
            .AddSingleton<PlanCalendar>()
            .AddSingleton<ImportCalendar>()
            .AddSingleton<ImportServiceFiles>()
            .AddSingleton<TellTruth>()
            .AddSingleton<ListWork>()
            .AddSingleton<ReadTeam>()
            .AddSingleton<DutiesToSortOut>()
            .AddSingleton<ListDutiesOf>()
            .AddSingleton<ListNextReviews>()
            .AddSingleton<ListNotices>()
            .AddSingleton<ListPeople>()
            .AddSingleton<FindChildren>()
            .AddSingleton<ReadChild>()
            .AddSingleton<KeepOpenings>()
            .AddSingleton<ListOpenings>()
            .AddSingleton<OpenInEmergency>()
            .AddSingleton<ListEmergencies>()
            .AddSingleton<LookIntoEmergency>()
            .AddSingleton<ListOpenDeadlines>()
            .AddSingleton<ReadMeasures>()
            .AddSingleton<ReadQuarter>()
            .AddSingleton<MakeReportReady>()
            .AddSingleton<ReadReport>()
            .AddSingleton<ListReports>()
            .AddSingleton<ListReportNotices>()
            .AddSingleton<AcknowledgeReport>()
            .AddSingleton<WriteReport>()
            .AddSingleton<ReadSupervision>()
            .AddSingleton<WriteSupervision>()
            .AddSingleton<PreviewWorkflows>()
            .AddSingleton<ReadNewVersion>()
            .AddSingleton<CountByDefinition>()
            .AddSingleton<VerifyHistory>()
            .AddSingleton<SealHistory>();
    }
}
