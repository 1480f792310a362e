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

            migrationBuilder.CreateIndex(
                name: "IX_Fingerprint_FleetId_From",
                table: "Fingerprint",
                columns: new[] { "FleetId", "From" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Fingerprint_FleetId_From",
                table: "Fingerprint");

            migrationBuilder.DropColumn(
                name: "Reach",
                table: "Sweep");
        }
    }
}
