using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IroService.Casework.Storage.Migrations.SqlServer
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
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CorrectedById",
                table: "Reviews",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision",
                table: "Reviews",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Said_HeldOn",
                table: "Reviews",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_ParticipationCode",
                table: "Reviews",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CorrectedBecause",
                table: "Episodes",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "CorrectedById",
                table: "Episodes",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Decision",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Said_Dec",
                table: "Episodes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Said_Decom",
                table: "Episodes",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_LegalStatus",
                table: "Episodes",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_Place",
                table: "Episodes",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_Rec",
                table: "Episodes",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Said_Rne",
                table: "Episodes",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "About",
                table: "Emails",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Count",
                table: "Emails",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DigestOn",
                table: "Emails",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Emails",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "Source",
                table: "Deadlines",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(100)",
                oldMaxLength: 100);

            migrationBuilder.AddColumn<string>(
                name: "BesideBasis",
                table: "Deadlines",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "BesideDueOn",
                table: "Deadlines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BesideSource",
                table: "Deadlines",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "CountsTo",
                table: "Deadlines",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "How",
                table: "Deadlines",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "Deadlines",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "CalendarVersion",
                table: "CouncilSettings",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MadeOn",
                table: "Bookings",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "EscalatedTo",
                table: "Announcements",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BankHolidays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankHolidays", x => x.Date);
                });

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PersonId = table.Column<int>(type: "int", nullable: false),
                    DeputyId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    NamedById = table.Column<int>(type: "int", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedById = table.Column<int>(type: "int", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChildId = table.Column<int>(type: "int", nullable: false),
                    DeadlineId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RecordedById = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TakenBackBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChildId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    KnownOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RecordedById = table.Column<int>(type: "int", nullable: false),
                    WithdrawnBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
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
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChildId = table.Column<int>(type: "int", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ChildMet = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    NotMetBecause = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Changes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    OutcomeWords = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    OutcomeInFile = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    RecordedById = table.Column<int>(type: "int", nullable: true)
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
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Children = table.Column<int>(type: "int", nullable: false),
                    Duties = table.Column<int>(type: "int", nullable: false),
                    Open = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    NotApplicable = table.Column<int>(type: "int", nullable: false),
                    NotYetKnown = table.Column<int>(type: "int", nullable: false),
                    NoLongerDue = table.Column<int>(type: "int", nullable: false),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    FirstFailures = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightlyProofs", x => x.Day);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Emails_About_Kind_PersonId",
                table: "Emails",
                columns: new[] { "About", "Kind", "PersonId" },
                unique: true,
                filter: "[About] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Emails_DigestOn_PersonId",
                table: "Emails",
                columns: new[] { "DigestOn", "PersonId" },
                unique: true,
                filter: "[DigestOn] IS NOT NULL");

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

            migrationBuilder.AlterColumn<string>(
                name: "Source",
                table: "Deadlines",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200);
        }
    }
}
