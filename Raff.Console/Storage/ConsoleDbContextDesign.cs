using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Raff.Console.Storage;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the console.</summary>
public sealed class ConsoleDbContextDesign : IDesignTimeDbContextFactory<ConsoleDbContext>
{
    /// <inheritdoc />
    public ConsoleDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ConsoleDbContext>().UseSqlite("Data Source=:memory:").Options);
}
