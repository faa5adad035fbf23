using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IroService.Casework.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DisputeNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "DeadlineId",
                table: "Notices",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<int>(
                name: "DisputeId",
                table: "Notices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DisputeId",
                table: "Notices",
                column: "DisputeId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId_DisputeId_Number",
                table: "Notices",
                columns: new[] { "PersonId", "DisputeId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Notices_Disputes_DisputeId",
                table: "Notices",
                column: "DisputeId",
                principalTable: "Disputes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Notices_Disputes_DisputeId",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Notices_DisputeId",
                table: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_Notices_PersonId_DisputeId_Number",
                table: "Notices");

            migrationBuilder.DropColumn(
                name: "DisputeId",
                table: "Notices");

            migrationBuilder.AlterColumn<int>(
                name: "DeadlineId",
                table: "Notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
