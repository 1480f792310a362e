using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Raff.Console.Storage.History;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without starting the console.</summary>
public sealed class HistoryDbContextDesign : IDesignTimeDbContextFactory<HistoryDbContext>
{
    /// <inheritdoc />
    public HistoryDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<HistoryDbContext>().UseSqlite("Data Source=:memory:").Options);
}
