"""The directory: what may be unknown, where openings are, employers' pauses and contacts."""

from alembic import op
import sqlalchemy as sa

import bot.store.base

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

NULLABLE = {
    'employer': {name: sa.String() for name in ('industry', 'description_en', 'description_es', 'address', 'city', 'postal_code', 'telephone', 'email', 'contact_name', 'size_band')},
    'opening': {name: sa.String() for name in ('title_es', 'description_en', 'description_es', 'occupational_category', 'arrangement', 'employment_type', 'salary_unit', 'postal_code')},
    'training': {name: sa.String() for name in ('program_name_es', 'format', 'city', 'postal_code', 'schedule_en', 'schedule_es', 'telephone')},
    'resource': {name: sa.String() for name in ('name_es', 'category', 'description_en', 'description_es')},
}
ADDED = {
    'employer': {'paused_until': sa.Date()},
    'opening': {'latitude': sa.Double(), 'longitude': sa.Double(), 'url': sa.String()},
    'training': {'cip': sa.String(), 'url': sa.String(), 'served': sa.Integer(), 'exited': sa.Integer(), 'employed_q4': sa.Integer(), 'median_earnings': sa.Double()},
    'resource': {'url': sa.String()},
}


def upgrade() -> None:
    sqlite = op.get_bind().dialect.name == 'sqlite'
    if sqlite:  # a table that others refer to is made anew; the checks come back with the next connection and below
        op.execute('PRAGMA foreign_keys=OFF')
    for table, columns in NULLABLE.items():
        with op.batch_alter_table(table) as batch:
            for name, kind in {**columns, 'assured_date': sa.Date()}.items():
                batch.alter_column(name, existing_type=kind, nullable=True)
            for name, kind in ADDED[table].items():
                batch.add_column(sa.Column(name, kind, nullable=True))
    op.create_table('employer_contact',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('employer_id', sa.String(), nullable=False),
    sa.Column('coordinator_id', sa.Uuid(), nullable=False),
    sa.Column('at', bot.store.base.UtcDateTime(timezone=True), nullable=False),
    sa.Column('mode', sa.String(), nullable=False),
    sa.Column('purpose', sa.String(), nullable=False),
    sa.Column('growth_need', sa.String(), nullable=True),
    sa.Column('done', sa.String(), nullable=True),
    sa.Column('outcome', sa.String(), nullable=True),
    sa.ForeignKeyConstraint(['coordinator_id'], ['coordinator.id'], name=op.f('fk_employer_contact_coordinator_id_coordinator')),
    sa.ForeignKeyConstraint(['employer_id'], ['employer.id'], name=op.f('fk_employer_contact_employer_id_employer')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_employer_contact'))
    )
    op.create_index(op.f('ix_employer_contact_employer_id'), 'employer_contact', ['employer_id'], unique=False)
    if sqlite:
        op.execute('PRAGMA foreign_keys=ON')



def downgrade() -> None:
    raise NotImplementedError('records with unknown values cannot go back to a table that forbids them')
