using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Raff.Console.Storage;

/// <summary>Keeps moments as UTC ticks: SQLite compares and sorts integers, and cannot do either with its text form of an offset time.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
