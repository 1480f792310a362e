using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Raff.Console.Emulator.Store;

/// <summary>For the migrations tool only, which needs a context without starting the program.</summary>
internal sealed class EmulatorDbContextFactory : IDesignTimeDbContextFactory<EmulatorDbContext>
{
    public EmulatorDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<EmulatorDbContext>().UseSqlite("Data Source=:memory:").Options);
}
