using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Raff.Console.Emulator.Store.Migrations
{
    /// <inheritdoc />
    public partial class NetworkInvariants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VpcLeases_NicSeq",
                table: "VpcLeases");

            migrationBuilder.DropIndex(
                name: "IX_VmTags_VmSeq",
                table: "VmTags");

            migrationBuilder.DropIndex(
                name: "IX_VmNotes_VmSeq",
                table: "VmNotes");

            migrationBuilder.DropIndex(
                name: "IX_Nics_PublicIpSeq",
                table: "Nics");

            migrationBuilder.DropIndex(
                name: "IX_Nics_VmSeq",
                table: "Nics");

            migrationBuilder.CreateIndex(
                name: "IX_VpcLeases_NicSeq",
                table: "VpcLeases",
                column: "NicSeq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VmTags_VmSeq_Name",
                table: "VmTags",
                columns: new[] { "VmSeq", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VmNotes_Account",
                table: "VmNotes",
                column: "VmSeq",
                unique: true,
                filter: "Type = 'account'");

            migrationBuilder.CreateIndex(
                name: "IX_VmNotes_VmSeq_Type_UserId",
                table: "VmNotes",
                columns: new[] { "VmSeq", "Type", "UserId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nics_PublicIpSeq",
                table: "Nics",
                column: "PublicIpSeq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Nics_VmSeq_NicId",
                table: "Nics",
                columns: new[] { "VmSeq", "NicId" },
                unique: true);

            migrationBuilder.Sql(NicTriggers.CreateKeepLast);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(NicTriggers.DropKeepLast);

            migrationBuilder.DropIndex(
                name: "IX_VpcLeases_NicSeq",
                table: "VpcLeases");

            migrationBuilder.DropIndex(
                name: "IX_VmTags_VmSeq_Name",
                table: "VmTags");

            migrationBuilder.DropIndex(
                name: "IX_VmNotes_Account",
                table: "VmNotes");

            migrationBuilder.DropIndex(
                name: "IX_VmNotes_VmSeq_Type_UserId",
                table: "VmNotes");

            migrationBuilder.DropIndex(
                name: "IX_Nics_PublicIpSeq",
                table: "Nics");

            migrationBuilder.DropIndex(
                name: "IX_Nics_VmSeq_NicId",
                table: "Nics");

            migrationBuilder.CreateIndex(
                name: "IX_VpcLeases_NicSeq",
                table: "VpcLeases",
                column: "NicSeq");

            migrationBuilder.CreateIndex(
                name: "IX_VmTags_VmSeq",
                table: "VmTags",
                column: "VmSeq");

            migrationBuilder.CreateIndex(
                name: "IX_VmNotes_VmSeq",
                table: "VmNotes",
                column: "VmSeq");

            migrationBuilder.CreateIndex(
                name: "IX_Nics_PublicIpSeq",
                table: "Nics",
                column: "PublicIpSeq");

            migrationBuilder.CreateIndex(
                name: "IX_Nics_VmSeq",
                table: "Nics",
                column: "VmSeq");
        }
    }
}
