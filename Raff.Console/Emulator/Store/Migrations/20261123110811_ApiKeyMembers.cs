using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Raff.Console.Emulator.Store.Migrations
{
    /// <inheritdoc />
    public partial class ApiKeyMembers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ApiKeyId",
                table: "Members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Members_ApiKeyId",
                table: "Members",
                column: "ApiKeyId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Members_ApiKeyId",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "ApiKeyId",
                table: "Members");
        }
    }
}
