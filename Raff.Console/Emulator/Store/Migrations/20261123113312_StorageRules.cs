using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Raff.Console.Emulator.Store.Migrations
{
    /// <inheritdoc />
    public partial class StorageRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "SeriesClosed",
                table: "Backups",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "OneActivePerVm",
                table: "Snapshots",
                column: "VmId",
                unique: true,
                filter: "Status = 'active'");

            migrationBuilder.CreateIndex(
                name: "OneActivePerVolume",
                table: "Snapshots",
                column: "VolumeId",
                unique: true,
                filter: "Status = 'active'");

            migrationBuilder.CreateIndex(
                name: "IX_Backups_SeriesId_IncrementId",
                table: "Backups",
                columns: new[] { "SeriesId", "IncrementId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "OneActivePerVm",
                table: "Snapshots");

            migrationBuilder.DropIndex(
                name: "OneActivePerVolume",
                table: "Snapshots");

            migrationBuilder.DropIndex(
                name: "IX_Backups_SeriesId_IncrementId",
                table: "Backups");

            migrationBuilder.DropColumn(
                name: "SeriesClosed",
                table: "Backups");
        }
    }
}
