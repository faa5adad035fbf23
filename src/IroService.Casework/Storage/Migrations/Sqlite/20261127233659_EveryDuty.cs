using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IroService.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EveryDuty : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Terms_DueAtLatest",
                table: "Deadlines",
                newName: "DueAtLatest");

            migrationBuilder.AddColumn<string>(
                name: "CorrectedBecause",
                table: "Reviews",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CorrectedById",
                table: "Reviews",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision",
                table: "Reviews",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Said_HeldOn",
                table: "Reviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_ParticipationCode",
                table: "Reviews",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectedBecause",
                table: "Episodes",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CorrectedById",
                table: "Episodes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision",
                table: "Episodes",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Said_Dec",
                table: "Episodes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Said_Decom",
                table: "Episodes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_LegalStatus",
                table: "Episodes",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_Place",
                table: "Episodes",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_Rec",
                table: "Episodes",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_Rne",
                table: "Episodes",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "About",
                table: "Emails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Count",
                table: "Emails",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DigestOn",
                table: "Emails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Emails",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "BesideBasis",
                table: "Deadlines",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "BesideDueOn",
                table: "Deadlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BesideSource",
                table: "Deadlines",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountsTo",
                table: "Deadlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "How",
                table: "Deadlines",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "Deadlines",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "CalendarVersion",
                table: "CouncilSettings",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MadeOn",
                table: "Bookings",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "EscalatedTo",
                table: "Announcements",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BankHolidays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankHolidays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeputyId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NamedById = table.Column<int>(type: "INTEGER", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedById = table.Column<int>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deputies_People_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputies_People_EndedById",
                        column: x => x.EndedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputies_People_NamedById",
                        column: x => x.NamedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputies_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DutyAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChildId = table.Column<int>(type: "INTEGER", nullable: false),
                    DeadlineId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DutyAnswers_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DutyAnswers_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlyReviewCalls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChildId = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    WithdrawnBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlyReviewCalls", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EarlyReviewCalls_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MidwayReviews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ChildId = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChildMet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NotMetBecause = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Changes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OutcomeWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    OutcomeInFile = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MidwayReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MidwayReviews_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NightlyProofs",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Children = table.Column<int>(type: "INTEGER", nullable: false),
                    Duties = table.Column<int>(type: "INTEGER", nullable: false),
                    Open = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    NotApplicable = table.Column<int>(type: "INTEGER", nullable: false),
                    NotYetKnown = table.Column<int>(type: "INTEGER", nullable: false),
                    NoLongerDue = table.Column<int>(type: "INTEGER", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstFailures = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightlyProofs", x => x.Day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Emails_About_Kind_PersonId",
                table: "Emails",
                columns: new[] { "About", "Kind", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Emails_DigestOn_PersonId",
                table: "Emails",
                columns: new[] { "DigestOn", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_DeputyId",
                table: "Deputies",
                column: "DeputyId");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_EndedById",
                table: "Deputies",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_NamedById",
                table: "Deputies",
                column: "NamedById");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_PersonId_From",
                table: "Deputies",
                columns: new[] { "PersonId", "From" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DutyAnswers_ChildId",
                table: "DutyAnswers",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_DutyAnswers_DeadlineId",
                table: "DutyAnswers",
                column: "DeadlineId");

            migrationBuilder.CreateIndex(
                name: "IX_EarlyReviewCalls_ChildId",
                table: "EarlyReviewCalls",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_MidwayReviews_ChildId_HeldOn",
                table: "MidwayReviews",
                columns: new[] { "ChildId", "HeldOn" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BankHolidays");

            migrationBuilder.DropTable(
                name: "Deputies");

            migrationBuilder.DropTable(
                name: "DutyAnswers");

            migrationBuilder.DropTable(
                name: "EarlyReviewCalls");

            migrationBuilder.DropTable(
                name: "MidwayReviews");

            migrationBuilder.DropTable(
                name: "NightlyProofs");

            migrationBuilder.DropIndex(
                name: "IX_Emails_About_Kind_PersonId",
                table: "Emails");

            migrationBuilder.DropIndex(
                name: "IX_Emails_DigestOn_PersonId",
                table: "Emails");

            migrationBuilder.DropColumn(
                name: "CorrectedBecause",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "CorrectedById",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Decision",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Said_HeldOn",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "Said_ParticipationCode",
                table: "Reviews");

            migrationBuilder.DropColumn(
                name: "CorrectedBecause",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "CorrectedById",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Decision",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Said_Dec",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Said_Decom",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Said_LegalStatus",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Said_Place",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Said_Rec",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Said_Rne",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "About",
                table: "Emails");

            migrationBuilder.DropColumn(
                name: "Count",
                table: "Emails");

            migrationBuilder.DropColumn(
                name: "DigestOn",
                table: "Emails");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Emails");

            migrationBuilder.DropColumn(
                name: "BesideBasis",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "BesideDueOn",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "BesideSource",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "CountsTo",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "How",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "CalendarVersion",
                table: "CouncilSettings");

            migrationBuilder.DropColumn(
                name: "MadeOn",
                table: "Bookings");

            migrationBuilder.DropColumn(
                name: "EscalatedTo",
                table: "Announcements");

            migrationBuilder.RenameColumn(
                name: "DueAtLatest",
                table: "Deadlines",
                newName: "Terms_DueAtLatest");
        }
    }
}
