namespace IroService.Casework.Access;

/// <summary>What somebody can ask of the service. Each page, each handler of one and every other endpoint names the one that it is.</summary>
public enum Act
{
    /// <summary>What anybody may ask, also before it is known who asks: styles, whether the service is well, who they are, why a page cannot be shown.</summary>
    Open,

    /// <summary>Figures of the children, without names: the start page.</summary>
    SeeFigures,

    /// <summary>The figures of the reports, and what each is made of.</summary>
    SeeMeasures,

    /// <summary>The quarterly reports, which count every child, and their files.</summary>
    SeeReports,

    /// <summary>Which children a figure of a quarterly report counts.</summary>
    SeeReportedChildren,

    /// <summary>Write in a quarterly report, sign it, and add notes to it.</summary>
    WriteReport,

    /// <summary>Draw ratings to be rated again, and see how far both agree.</summary>
    SampleRatings,

    /// <summary>The sheet for the supervision of an IRO, and what is agreed there.</summary>
    Supervise,

    /// <summary>Lists of children: the next reviews, who is found by a name.</summary>
    SeeLists,

    /// <summary>The disputes about the children whose records are open to one.</summary>
    ListDisputes,

    /// <summary>How many disputes stand where, of all: the board.</summary>
    SeeDisputeBoard,

    /// <summary>What the records of one's own children say that a dispute could be raised for.</summary>
    SeeDisputeOffers,

    /// <summary>One's own work: duties, notices, what is to be sorted out.</summary>
    SeeOwnWork,

    /// <summary>The silence register.</summary>
    SeeSilenceRegister,

    /// <summary>What the nightly check of all duties found.</summary>
    SeeProof,

    /// <summary>The definitions of what falls due and of how disputes go, and how many go by each.</summary>
    SeeWorkflows,

    /// <summary>What a new version of how disputes go would change in those that are open.</summary>
    PreviewWorkflows,

    /// <summary>Name a deputy or end one: of oneself, or of whom one answers for.</summary>
    NameDeputy,

    /// <summary>Hand over what is somebody's who leaves: of oneself, or of whom one answers for.</summary>
    HandOver,

    /// <summary>How the people stand for whom one answers: what is overdue, what is to be agreed, who is away.</summary>
    SeeTeam,

    /// <summary>Move children from one person to another: the Principal IRO between IROs, a manager between the social workers of the teams.</summary>
    Reallocate,

    /// <summary>How the service runs, and its jobs.</summary>
    Operate,

    /// <summary>The people of the service and how they sign in.</summary>
    KeepPeople,

    /// <summary>How one signs in oneself, and what one had typed when a session ended.</summary>
    SeeOwnAccount,

    /// <summary>Open the record of a child that one may not know of, in an emergency and with a reason.</summary>
    OpenInEmergency,

    /// <summary>Which records were opened so.</summary>
    SeeEmergencies,

    /// <summary>Look into why a record was opened so, and say what was found.</summary>
    LookIntoEmergency,

    /// <summary>Who else opened the records of one's own children.</summary>
    SeeOpenings,

    /// <summary>A child's page and its duties.</summary>
    SeeChild,

    /// <summary>Who opened this child's record.</summary>
    SeeWhoLooked,

    /// <summary>Record that a child died, or take that back.</summary>
    RecordDeath,

    /// <summary>Book a review.</summary>
    Book,

    /// <summary>Agree to a change of a meeting that was asked for, or refuse it.</summary>
    DecideMeetingChange,

    /// <summary>Record that a review was held.</summary>
    RecordReview,

    /// <summary>Prepare a review and write its record.</summary>
    WriteRecord,

    /// <summary>Sign the record of a review off, and add to it afterwards.</summary>
    SignOffRecord,

    /// <summary>Record that a review was adjourned.</summary>
    Adjourn,

    /// <summary>Record a midway review.</summary>
    RecordMidway,

    /// <summary>How a child's care plan was rated, and what the records say against it.</summary>
    SeeRatings,

    /// <summary>Rate a child's care plan.</summary>
    RatePlan,

    /// <summary>Rate a child's care plan again that was drawn for that.</summary>
    RateSecond,

    /// <summary>Record what a review recommends, or change it.</summary>
    Recommend,

    /// <summary>Say that a recommendation is done.</summary>
    SayRecommendationDone,

    /// <summary>Accept that a recommendation is done or send it back, or end it with a reason.</summary>
    DecideRecommendation,

    /// <summary>The disputes about a child's care, but for what the IRO noted for themselves.</summary>
    SeeDisputes,

    /// <summary>Raise a dispute.</summary>
    RaiseDispute,

    /// <summary>Do something in a dispute: who does what is the dispute's stage to say.</summary>
    ActInDispute,

    /// <summary>The bundle for Cafcass: everything about a child that a referral needs, as one document.</summary>
    MakeCafcassBundle,

    /// <summary>Call for an early review, or say that it is no longer called for.</summary>
    CallForEarlyReview,

    /// <summary>Tell the IRO between reviews of something that happened or is proposed.</summary>
    TellIro,

    /// <summary>Answer a duty, or take an answer back.</summary>
    AnswerDuty,

    /// <summary>Correct what is recorded, and decide whether it happened.</summary>
    Correct,

    /// <summary>Restrict a record or lift that, and name who may know of it.</summary>
    Restrict,
}
