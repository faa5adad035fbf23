using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IroService.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RatingsAndReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PlaceChangeReason",
                table: "Episodes",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "After",
                table: "CarePlanRatings",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangedBecause",
                table: "CarePlanRatings",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FactsSeen",
                table: "CarePlanRatings",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "FormVersion",
                table: "CarePlanRatings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Point",
                table: "CarePlanRatings",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "CarePlanRatings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RecordedById",
                table: "CarePlanRatings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RecordedForId",
                table: "CarePlanRatings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReplacesId",
                table: "CarePlanRatings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Suggested",
                table: "CarePlanRatings",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DomainRatings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RatingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Domain = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Point = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DomainRatings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DomainRatings_CarePlanRatings_RatingId",
                        column: x => x.RatingId,
                        principalTable: "CarePlanRatings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuarterlyReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReadyAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedById = table.Column<int>(type: "INTEGER", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Frozen = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuarterlyReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuarterlyReports_People_SignedById",
                        column: x => x.SignedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SecondRatings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RatingId = table.Column<int>(type: "INTEGER", nullable: false),
                    RaterId = table.Column<int>(type: "INTEGER", nullable: false),
                    DrawnById = table.Column<int>(type: "INTEGER", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Point = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RecordedForId = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondRatings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SecondRatings_CarePlanRatings_RatingId",
                        column: x => x.RatingId,
                        principalTable: "CarePlanRatings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SecondRatings_People_RaterId",
                        column: x => x.RaterId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionActions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IroId = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisionActions_People_IroId",
                        column: x => x.IroId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupervisionActions_People_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportNarratives",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportNarratives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportNarratives_QuarterlyReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "QuarterlyReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportNotes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportNotes_People_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportNotes_QuarterlyReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "QuarterlyReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportNotices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AcknowledgedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportNotices_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportNotices_QuarterlyReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "QuarterlyReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CarePlanRatings_ReplacesId",
                table: "CarePlanRatings",
                column: "ReplacesId");

            migrationBuilder.CreateIndex(
                name: "IX_DomainRatings_RatingId_Domain",
                table: "DomainRatings",
                columns: new[] { "RatingId", "Domain" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuarterlyReports_From",
                table: "QuarterlyReports",
                column: "From",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuarterlyReports_SignedById",
                table: "QuarterlyReports",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportNarratives_ReportId_Section",
                table: "ReportNarratives",
                columns: new[] { "ReportId", "Section" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportNotes_RecordedById",
                table: "ReportNotes",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportNotes_ReportId",
                table: "ReportNotes",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportNotices_PersonId",
                table: "ReportNotices",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportNotices_ReportId_PersonId_Kind",
                table: "ReportNotices",
                columns: new[] { "ReportId", "PersonId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SecondRatings_RaterId_RatedAt",
                table: "SecondRatings",
                columns: new[] { "RaterId", "RatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SecondRatings_RatingId",
                table: "SecondRatings",
                column: "RatingId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionActions_IroId_Month",
                table: "SupervisionActions",
                columns: new[] { "IroId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionActions_RecordedById",
                table: "SupervisionActions",
                column: "RecordedById");

            migrationBuilder.AddForeignKey(
                name: "FK_CarePlanRatings_CarePlanRatings_ReplacesId",
                table: "CarePlanRatings",
                column: "ReplacesId",
                principalTable: "CarePlanRatings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_CarePlanRatings_CarePlanRatings_ReplacesId",
                table: "CarePlanRatings");

            migrationBuilder.DropTable(
                name: "DomainRatings");

            migrationBuilder.DropTable(
                name: "ReportNarratives");

            migrationBuilder.DropTable(
                name: "ReportNotes");

            migrationBuilder.DropTable(
                name: "ReportNotices");

            migrationBuilder.DropTable(
                name: "SecondRatings");

            migrationBuilder.DropTable(
                name: "SupervisionActions");

            migrationBuilder.DropTable(
                name: "QuarterlyReports");

            migrationBuilder.DropIndex(
                name: "IX_CarePlanRatings_ReplacesId",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "PlaceChangeReason",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "After",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "ChangedBecause",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "FactsSeen",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "FormVersion",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "Point",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "RecordedById",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "RecordedForId",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "ReplacesId",
                table: "CarePlanRatings");

            migrationBuilder.DropColumn(
                name: "Suggested",
                table: "CarePlanRatings");
        }
    }
}
