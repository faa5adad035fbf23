using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace IroService.Casework.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ByTheCouncilsAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DirectoryHash",
                table: "SignInSessions",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RoleInFile",
                table: "People",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsBreakGlass",
                table: "Accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // What the people file said up to now.
            migrationBuilder.Sql("UPDATE \"People\" SET \"RoleInFile\" = \"Role\" WHERE \"Role\" NOT IN ('Inspector', 'Administrator')");

            migrationBuilder.CreateTable(
                name: "DirectoryLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    KeyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    LinkedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DirectoryLinks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_DirectoryHash",
                table: "SignInSessions",
                column: "DirectoryHash");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryLinks_KeyHash",
                table: "DirectoryLinks",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryLinks_PersonId",
                table: "DirectoryLinks",
                column: "PersonId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DirectoryLinks");

            migrationBuilder.DropIndex(
                name: "IX_SignInSessions_DirectoryHash",
                table: "SignInSessions");

            migrationBuilder.DropColumn(
                name: "DirectoryHash",
                table: "SignInSessions");

            migrationBuilder.DropColumn(
                name: "RoleInFile",
                table: "People");

            migrationBuilder.DropColumn(
                name: "IsBreakGlass",
                table: "Accounts");
        }
    }
}
