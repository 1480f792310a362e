using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Raff.Console.Storage.History.Migrations
{
    /// <inheritdoc />
    public partial class ReachOfSweeps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reach",
                table: "Sweep",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "ProjectRead",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Fingerprint_FleetId_From",
                table: "Fingerprint",
                columns: new[] { "FleetId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Finding_FleetId_FirstSeen",
                table: "Finding",
                columns: new[] { "FleetId", "FirstSeen" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Fingerprint_FleetId_From",
                table: "Fingerprint");

            migrationBuilder.DropIndex(
                name: "IX_Finding_FleetId_FirstSeen",
                table: "Finding");

            migrationBuilder.DropColumn(
                name: "Reach",
                table: "Sweep");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "ProjectRead");
        }
    }
}
