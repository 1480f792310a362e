using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Raff.Console.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Commands : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(name: "Action", table: "Operation", newName: "Command");

            migrationBuilder.AddColumn<string>(name: "KeyName", table: "Operation", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "ResultId", table: "Operation", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "ResultKind", table: "Operation", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "RunId", table: "Operation", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "Settling", table: "Operation", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "StatusBefore", table: "Operation", type: "TEXT", nullable: true);

            migrationBuilder.CreateTable(
                name: "BulkRun",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Endpoint = table.Column<string>(type: "TEXT", nullable: false),
                    IdentityKey = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CanceledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BulkRun", x => x.Id);
                });

            migrationBuilder.CreateIndex(name: "IX_Operation_RunId", table: "Operation", column: "RunId");

            migrationBuilder.CreateIndex(name: "IX_Operation_Endpoint_Account_StartedAt", table: "Operation", columns: new[] { "Endpoint", "Account", "StartedAt" });

            migrationBuilder.CreateIndex(name: "IX_BulkRun_Endpoint_IdentityKey_StartedAt", table: "BulkRun", columns: new[] { "Endpoint", "IdentityKey", "StartedAt" });

            // Protection was journaled before commands had names.
            migrationBuilder.Sql("UPDATE Operation SET Command = 'project.' || Command WHERE Kind = 'projects' AND Command IN ('protect', 'unprotect');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "BulkRun");

            migrationBuilder.DropIndex(name: "IX_Operation_RunId", table: "Operation");

            migrationBuilder.DropIndex(name: "IX_Operation_Endpoint_Account_StartedAt", table: "Operation");

            migrationBuilder.DropColumn(name: "KeyName", table: "Operation");

            migrationBuilder.DropColumn(name: "ResultId", table: "Operation");

            migrationBuilder.DropColumn(name: "ResultKind", table: "Operation");

            migrationBuilder.DropColumn(name: "RunId", table: "Operation");

            migrationBuilder.DropColumn(name: "Settling", table: "Operation");

            migrationBuilder.DropColumn(name: "StatusBefore", table: "Operation");

            migrationBuilder.RenameColumn(name: "Command", table: "Operation", newName: "Action");
        }
    }
}
