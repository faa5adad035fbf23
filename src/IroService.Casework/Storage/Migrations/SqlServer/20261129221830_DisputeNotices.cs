using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IroService.Casework.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DisputeNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_PersonId_DeadlineId_Kind_Number_DueOn",
                table: "Notices");

            migrationBuilder.AlterColumn<int>(
                name: "DeadlineId",
                table: "Notices",
                type: "int",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "int");

            migrationBuilder.AddColumn<int>(
                name: "DisputeId",
                table: "Notices",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_DisputeId",
                table: "Notices",
                column: "DisputeId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId_DeadlineId_Kind_Number_DueOn",
                table: "Notices",
                columns: new[] { "PersonId", "DeadlineId", "Kind", "Number", "DueOn" },
                unique: true,
                filter: "[PersonId] IS NOT NULL AND [DeadlineId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId_DisputeId_Number",
                table: "Notices",
                columns: new[] { "PersonId", "DisputeId", "Number" },
                unique: true,
                filter: "[PersonId] IS NOT NULL AND [DisputeId] IS NOT NULL");

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
                name: "IX_Notices_PersonId_DeadlineId_Kind_Number_DueOn",
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
                type: "int",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "int",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_PersonId_DeadlineId_Kind_Number_DueOn",
                table: "Notices",
                columns: new[] { "PersonId", "DeadlineId", "Kind", "Number", "DueOn" },
                unique: true,
                filter: "[PersonId] IS NOT NULL");
        }
    }
}
