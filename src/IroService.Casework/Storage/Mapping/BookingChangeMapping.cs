using IroService.Domain.Notifications;
using IroService.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IroService.Casework.Storage.Mapping;

file sealed class BookingChangeMapping : IEntityTypeConfiguration<BookingChange>
{
    public void Configure(EntityTypeBuilder<BookingChange> builder)
    {
        builder.ToTable("BookingChanges");
        builder.Property(c => c.Mode).HasMaxLength(Booking.ModeLength);
        builder.Property(c => c.Venue).HasMaxLength(Booking.VenueLength);
        builder.Property(c => c.Reason).HasMaxLength(Booking.ReasonLength);
        builder.Property(c => c.DecidedBecause).HasMaxLength(BookingChange.DecisionLength);
        builder.HasOne<Booking>().WithMany().HasForeignKey(c => c.BookingId);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.AskedById);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.DecidedById);
        builder.HasIndex(c => c.State);
    }
}
